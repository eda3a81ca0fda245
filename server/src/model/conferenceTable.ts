// Conferences that lists and comments name: short names, words of the full name, first year, month, and care to be taken.

/**
 * One conference a line: `short, alias, ... | words; other words | first year | latest month | care`. The first short
 * name is the one to write; `NIPS until 2018` is a name that was given up after that year. Words are looked for as
 * written but for case, `&` and abbreviations of Conference and International. Care is one of these: `exact`: the short
 * name is also a word and counts only in this very spelling; `year`: it also means other things and counts only with a
 * year beside it; `odd`, `even`: it is held in such years only (as all of those since 2010).
 */
export const conferenceTable = `
ICML | International Conference on Machine Learning | 1980 | Jul
NeurIPS, NIPS until 2018 | Neural Information Processing Systems | 1987 | Dec
ICLR | Conference for Learning Representations; Conference on Learning Representations | 2013 | May
AISTATS | Artificial Intelligence and Statistics; AI and Statistics | 1985 | May
UAI | Uncertainty in Artificial Intelligence; Uncertainty in AI | 1985 | Aug
COLT, CoLT | Conference on Learning Theory; Computational Learning Theory | 1988 | Jul
ALT | Algorithmic Learning Theory | 1990 | Mar | year
ACML | Asian Conference on Machine Learning | 2009 | Dec
MLSys, SysML until 2019 | Machine Learning and Systems | 2018 | Aug
LoG | Learning on Graphs Conference; Conference on Learning on Graphs | 2022 | Dec | exact
CPAL | Conference on Parsimony and Learning | 2024 | Mar
COLM | Conference on Language Modeling | 2024 | Oct
CoLLAs | Conference on Lifelong Learning Agents | 2022 | Aug
AutoML, AutoML-Conf | Conference on Automated Machine Learning | 2022 | Sep | year
L4DC | Learning for Dynamics and Control | 2019 | Jun
CLeaR | Causal Learning and Reasoning | 2022 | Apr | exact
RLC, RLJ | Reinforcement Learning Conference | 2024 | Aug
SaTML | Secure and Trustworthy Machine Learning | 2023 | Apr
ProbML, AABI until 2025 | Symposium on Probabilistic Machine Learning; Advances in Approximate Bayesian Inference | 2026 | Jul
ESANN | European Symposium on Artificial Neural Networks | 1993 | Apr
ICANN | International Conference on Artificial Neural Networks | 1991 | Sep
IJCNN | International Joint Conference on Neural Networks | 1987 | Jun
ICONIP | International Conference on Neural Information Processing | 1994 | Dec
GECCO | Genetic and Evolutionary Computation Conference | 1999 | Jul
AAAI | AAAI Conference on Artificial Intelligence; Association for the Advancement of Artificial Intelligence | 1980 | Feb
IJCAI, IJCAI-ECAI, IJCAI-PRICAI | International Joint Conference on Artificial Intelligence | 1969 | Aug
ECAI | European Conference on Artificial Intelligence | 1974 | Oct
AAMAS | Autonomous Agents and Multiagent Systems; Autonomous Agents and Multi-Agent Systems | 2002 | May
ICAPS | Automated Planning and Scheduling | 2003 | Nov
KR | Principles of Knowledge Representation and Reasoning | 1989 | Nov | year
ECML-PKDD, ECML/PKDD, ECMLPKDD, ECML, PKDD | European Conference on Machine Learning; Principles and Practice of Knowledge Discovery in Databases; Principles of Data Mining and Knowledge Discovery | 2001 | Sep
PAKDD | Pacific-Asia Conference on Knowledge Discovery and Data Mining | 1997 | Jun
KDD, SIGKDD | Conference on Knowledge Discovery and Data Mining; Conference on Knowledge Discovery & Data Mining | 1995 | Aug
ICDM | International Conference on Data Mining | 2001 | Dec
SDM | SIAM International Conference on Data Mining | 2001 | Nov | year
WSDM | Web Search and Data Mining | 2008 | Mar
WWW, TheWebConf, WebConf | The Web Conference; ACM Web Conference; World Wide Web Conference; International Conference on World Wide Web | 1994 | May
SIGIR | Research and Development in Information Retrieval | 1971 | Jul
CIKM | Information and Knowledge Management | 1992 | Nov
RecSys | Conference on Recommender Systems | 2007 | Oct
ECIR | European Conference on Information Retrieval | 1979 | Apr
VLDB, PVLDB | Very Large Data Bases; VLDB Endowment | 1975 | Sep
SIGMOD, PACMMOD | Conference on Management of Data | 1975 | Jun
ICDE | International Conference on Data Engineering | 1984 | May
EDBT | International Conference on Extending Database Technology | 1988 | Apr
CIDR | Conference on Innovative Data Systems Research | 2003 | Jan
CVPR, CVPRW | Computer Vision and Pattern Recognition | 1983 | Jun
ICCV, ICCVW | International Conference on Computer Vision | 1987 | Oct | odd
ECCV, ECCVW | European Conference on Computer Vision | 1990 | Oct | even
WACV, WACVW | Applications of Computer Vision | 1992 | Mar
BMVC | British Machine Vision Conference | 1990 | Nov
ACCV | Asian Conference on Computer Vision | 1993 | Dec | even
3DV | Conference on 3D Vision | 2013 | Apr
ICIP | International Conference on Image Processing | 1994 | Oct
ICPR | International Conference on Pattern Recognition | 1973 | Dec
FG | Automatic Face and Gesture Recognition | 1995 | May | year
MICCAI | Medical Image Computing and Computer Assisted Intervention | 1998 | Oct
MIDL | Medical Imaging with Deep Learning | 2018 | Jul
CHIL | Conference on Health, Inference, and Learning | 2020 | Jun
ML4H | Machine Learning for Health Symposium | 2016 | Dec
MLHC | Machine Learning for Healthcare Conference | 2016 | Aug
ACM MM, ACMMM, MM | International Conference on Multimedia; ACM Multimedia | 1993 | Nov | year
ICME | International Conference on Multimedia and Expo | 2000 | Jul
ICMR | International Conference on Multimedia Retrieval | 2011 | Jun
SIGGRAPH |  | 1974 | Aug
SIGGRAPH Asia, SIGGRAPH-Asia |  | 2008 | Dec
ACL, ACL-IJCNLP, ACL/IJCNLP | Association for Computational Linguistics | 1963 | Aug
EMNLP, EMNLP-IJCNLP | Empirical Methods in Natural Language Processing | 1996 | Dec
NAACL, NAACL-HLT | North American Chapter of the Association for Computational Linguistics; North American Chapter of the ACL | 2000 | Jul
EACL | European Chapter of the Association for Computational Linguistics; European Chapter of the ACL | 1983 | Mar
AACL, AACL-IJCNLP, IJCNLP-AACL | Asia-Pacific Chapter of the Association for Computational Linguistics; Asia-Pacific Chapter of the ACL | 2020 | Dec
COLING | International Conference on Computational Linguistics | 1965 | Jun
LREC, LREC-COLING | Language Resources and Evaluation Conference | 1998 | May | even
CoNLL | Computational Natural Language Learning | 1997 | Jul
TACL | Transactions of the Association for Computational Linguistics | 2013 | Dec
INTERSPEECH, Interspeech | Conference of the International Speech Communication Association | 2000 | Sep
ICASSP | Conference on Acoustics, Speech, and Signal Processing; Conference on Acoustics, Speech and Signal Processing | 1976 | Jun
SLT | Spoken Language Technology Workshop | 2006 | Dec | year
ASRU | Automatic Speech Recognition and Understanding Workshop | 1989 | Dec
ISMIR | International Society for Music Information Retrieval | 2000 | Nov
ICRA | Conference on Robotics and Automation | 1984 | Jun
IROS | Intelligent Robots and Systems | 1988 | Oct
CoRL | Conference on Robot Learning | 2017 | Nov
RSS | Robotics: Science and Systems | 2005 | Jul | year
HRI | Human-Robot Interaction | 2006 | Mar | year
CHI | Human Factors in Computing Systems | 1982 | May | year
UIST | User Interface Software and Technology | 1988 | Nov
CSCW | Computer-Supported Cooperative Work; Computer Supported Cooperative Work | 1986 | Nov
IUI | Conference on Intelligent User Interfaces | 1993 | Mar
IEEE VIS, VIS | IEEE Visualization Conference | 1990 | Nov | year
FAccT, FAT* until 2020 | Fairness, Accountability, and Transparency; Fairness, Accountability and Transparency | 2018 | Jun
AIES | AI, Ethics, and Society | 2018 | Oct
EC | Conference on Economics and Computation | 1999 | Jul | year
STOC | Symposium on Theory of Computing; Symposium on the Theory of Computing | 1969 | Jun
FOCS | Foundations of Computer Science | 1960 | Dec
SODA | Symposium on Discrete Algorithms | 1990 | Jan | year
ITCS | Innovations in Theoretical Computer Science | 2010 | Jan
ICALP | Automata, Languages and Programming | 1972 | Jul
ISIT | International Symposium on Information Theory | 1954 | Jul
ITW | Information Theory Workshop | 1973 | Dec | year
Allerton | Allerton Conference | 1963 | Sep | year
CDC | Conference on Decision and Control | 1962 | Dec | year
CCS | Conference on Computer and Communications Security | 1993 | Nov | year
S&P, Oakland | Symposium on Security and Privacy | 1980 | May | year
USENIX Security | USENIX Security Symposium | 1993 | Aug
NDSS | Network and Distributed System Security Symposium | 1993 | Apr
OSDI | Operating Systems Design and Implementation | 1994 | Jul
SOSP | Symposium on Operating Systems Principles | 1967 | Nov
NSDI | Networked Systems Design and Implementation | 2004 | May
ASPLOS | Architectural Support for Programming Languages and Operating Systems | 1982 | Apr
ISCA | International Symposium on Computer Architecture | 1973 | Jun | year
DAC | Design Automation Conference | 1964 | Jul | year
ICSE | International Conference on Software Engineering | 1975 | May
FSE, ESEC/FSE | Foundations of Software Engineering | 1993 | Nov | year
ASE | Automated Software Engineering | 1986 | Nov | year
ISSTA | Software Testing and Analysis | 1979 | Sep
POPL | Principles of Programming Languages | 1973 | Jan
PLDI | Programming Language Design and Implementation | 1979 | Jun
RECOMB | Research in Computational Molecular Biology | 1997 | May
AsiaCCS | Asia Conference on Computer and Communications Security | 2006 | Dec
RTCSA | Embedded and Real-Time Computing Systems and Applications | 1994 | Dec
ICST | Conference on Software Testing, Verification and Validation | 2008 | Dec
ISBI | International Symposium on Biomedical Imaging | 2002 | May
IPMI | Information Processing in Medical Imaging | 1969 | Jul | year
ACC | American Control Conference | 1982 | Jul | year
CogSci | Cognitive Science Society | 1979 | Aug
CCN | Conference on Cognitive Computational Neuroscience | 2017 | Sep | year
Cosyne | Computational and Systems Neuroscience | 2004 | Mar
MSML | Mathematical and Scientific Machine Learning | 2020 | Aug
TARK | Theoretical Aspects of Rationality and Knowledge | 1986 | Jul | year
INLG | International Natural Language Generation Conference | 2000 | Sep
WMT | Conference on Machine Translation | 2016 | Dec | year
SIGDIAL | Special Interest Group on Discourse and Dialogue | 2000 | Sep
INFOCOM | Conference on Computer Communications | 1982 | May
EUSIPCO | European Signal Processing Conference | 1983 | Sep
EuroSys | European Conference on Computer Systems | 2006 | May
HPCA | High-Performance Computer Architecture; High Performance Computer Architecture | 1995 | Mar
ICAIF | International Conference on AI in Finance | 2020 | Nov
SoCG | Symposium on Computational Geometry | 1985 | Jun
`;
