// Conferences that a comment may name: short names, words of the full name, first year, and care to be taken.

/**
 * One conference a line: `short, alias, ... | words; other words | first year | care`. The first short name is the one
 * to write. Words are looked for as written but for case, `&` and abbreviations of Conference and International.
 * `exact`: the short name is also a word and counts only in this very spelling; `year`: it also means other things
 * and counts only with a year beside it. Renamed: NIPS (until 2018), SysML (until 2019), AABI (until 2025), FAT* (until 2020).
 */
export const conferenceTable = `
ICML | International Conference on Machine Learning | 1980
NeurIPS, NIPS | Neural Information Processing Systems | 1987
ICLR | Conference for Learning Representations; Conference on Learning Representations | 2013
AISTATS | Artificial Intelligence and Statistics; AI and Statistics | 1985
UAI | Uncertainty in Artificial Intelligence; Uncertainty in AI | 1985
COLT, CoLT | Conference on Learning Theory; Computational Learning Theory | 1988
ALT | Algorithmic Learning Theory | 1990 | year
ACML | Asian Conference on Machine Learning | 2009
MLSys, SysML | Machine Learning and Systems | 2018
LoG | Learning on Graphs Conference; Conference on Learning on Graphs | 2022 | exact
CPAL | Conference on Parsimony and Learning | 2024
COLM | Conference on Language Modeling | 2024
CoLLAs | Conference on Lifelong Learning Agents | 2022
AutoML, AutoML-Conf | Conference on Automated Machine Learning | 2022 | year
L4DC | Learning for Dynamics and Control | 2019
CLeaR | Causal Learning and Reasoning | 2022 | exact
RLC, RLJ | Reinforcement Learning Conference | 2024
SaTML | Secure and Trustworthy Machine Learning | 2023
ProbML, AABI | Symposium on Probabilistic Machine Learning; Advances in Approximate Bayesian Inference | 2026
ESANN | European Symposium on Artificial Neural Networks | 1993
ICANN | International Conference on Artificial Neural Networks | 1991
IJCNN | International Joint Conference on Neural Networks | 1987
ICONIP | International Conference on Neural Information Processing | 1994
GECCO | Genetic and Evolutionary Computation Conference | 1999
AAAI | AAAI Conference on Artificial Intelligence; Association for the Advancement of Artificial Intelligence | 1980
IJCAI, IJCAI-ECAI, IJCAI-PRICAI | International Joint Conference on Artificial Intelligence | 1969
ECAI | European Conference on Artificial Intelligence | 1974
AAMAS | Autonomous Agents and Multiagent Systems; Autonomous Agents and Multi-Agent Systems | 2002
ICAPS | Automated Planning and Scheduling | 2003
KR | Principles of Knowledge Representation and Reasoning | 1989 | year
ECML-PKDD, ECML/PKDD, ECMLPKDD, ECML, PKDD | European Conference on Machine Learning; Principles and Practice of Knowledge Discovery in Databases; Principles of Data Mining and Knowledge Discovery | 2001
PAKDD | Pacific-Asia Conference on Knowledge Discovery and Data Mining | 1997
KDD, SIGKDD | Conference on Knowledge Discovery and Data Mining; Conference on Knowledge Discovery & Data Mining | 1995
ICDM | International Conference on Data Mining | 2001
SDM | SIAM International Conference on Data Mining | 2001 | year
WSDM | Web Search and Data Mining | 2008
WWW, TheWebConf, WebConf | The Web Conference; ACM Web Conference; World Wide Web Conference; International Conference on World Wide Web | 1994
SIGIR | Research and Development in Information Retrieval | 1971
CIKM | Information and Knowledge Management | 1992
RecSys | Conference on Recommender Systems | 2007
ECIR | European Conference on Information Retrieval | 1979
VLDB, PVLDB | Very Large Data Bases; VLDB Endowment | 1975
SIGMOD, PACMMOD | Conference on Management of Data | 1975
ICDE | International Conference on Data Engineering | 1984
EDBT | International Conference on Extending Database Technology | 1988
CIDR | Conference on Innovative Data Systems Research | 2003
CVPR, CVPRW | Computer Vision and Pattern Recognition | 1983
ICCV, ICCVW | International Conference on Computer Vision | 1987
ECCV, ECCVW | European Conference on Computer Vision | 1990
WACV, WACVW | Applications of Computer Vision | 1992
BMVC | British Machine Vision Conference | 1990
ACCV | Asian Conference on Computer Vision | 1993
3DV | Conference on 3D Vision | 2013
ICIP | International Conference on Image Processing | 1994
ICPR | International Conference on Pattern Recognition | 1973
FG | Automatic Face and Gesture Recognition | 1995 | year
MICCAI | Medical Image Computing and Computer Assisted Intervention | 1998
MIDL | Medical Imaging with Deep Learning | 2018
CHIL | Conference on Health, Inference, and Learning | 2020
ML4H | Machine Learning for Health Symposium | 2016
MLHC | Machine Learning for Healthcare Conference | 2016
ACM MM, ACMMM, MM | International Conference on Multimedia; ACM Multimedia | 1993 | year
ICME | International Conference on Multimedia and Expo | 2000
ICMR | International Conference on Multimedia Retrieval | 2011
SIGGRAPH |  | 1974
SIGGRAPH Asia, SIGGRAPH-Asia |  | 2008
ACL | Association for Computational Linguistics | 1963
EMNLP, EMNLP-IJCNLP | Empirical Methods in Natural Language Processing | 1996
NAACL, NAACL-HLT | North American Chapter of the Association for Computational Linguistics; North American Chapter of the ACL | 2000
EACL | European Chapter of the Association for Computational Linguistics; European Chapter of the ACL | 1983
AACL, AACL-IJCNLP, IJCNLP-AACL | Asia-Pacific Chapter of the Association for Computational Linguistics; Asia-Pacific Chapter of the ACL | 2020
COLING | International Conference on Computational Linguistics | 1965
LREC, LREC-COLING | Language Resources and Evaluation Conference | 1998
CoNLL | Computational Natural Language Learning | 1997
TACL | Transactions of the Association for Computational Linguistics | 2013
INTERSPEECH | Conference of the International Speech Communication Association | 2000
ICASSP | Conference on Acoustics, Speech, and Signal Processing; Conference on Acoustics, Speech and Signal Processing | 1976
SLT | Spoken Language Technology Workshop | 2006 | year
ASRU | Automatic Speech Recognition and Understanding Workshop | 1989
ISMIR | International Society for Music Information Retrieval | 2000
ICRA | Conference on Robotics and Automation | 1984
IROS | Intelligent Robots and Systems | 1988
CoRL | Conference on Robot Learning | 2017
RSS | Robotics: Science and Systems | 2005 | year
HRI | Human-Robot Interaction | 2006 | year
CHI | Human Factors in Computing Systems | 1982 | year
UIST | User Interface Software and Technology | 1988
CSCW | Computer-Supported Cooperative Work; Computer Supported Cooperative Work | 1986
IUI | Conference on Intelligent User Interfaces | 1993
IEEE VIS, VIS | IEEE Visualization Conference | 1990 | year
FAccT, FAT* | Fairness, Accountability, and Transparency; Fairness, Accountability and Transparency | 2018
AIES | AI, Ethics, and Society | 2018
EC | Conference on Economics and Computation | 1999 | year
STOC | Symposium on Theory of Computing; Symposium on the Theory of Computing | 1969
FOCS | Foundations of Computer Science | 1960
SODA | Symposium on Discrete Algorithms | 1990 | year
ITCS | Innovations in Theoretical Computer Science | 2010
ICALP | Automata, Languages and Programming | 1972
ISIT | International Symposium on Information Theory | 1954
ITW | Information Theory Workshop | 1973 | year
Allerton | Allerton Conference | 1963 | year
CDC | Conference on Decision and Control | 1962 | year
CCS | Conference on Computer and Communications Security | 1993 | year
S&P, Oakland | Symposium on Security and Privacy | 1980 | year
USENIX Security | USENIX Security Symposium | 1993
NDSS | Network and Distributed System Security Symposium | 1993
OSDI | Operating Systems Design and Implementation | 1994
SOSP | Symposium on Operating Systems Principles | 1967
NSDI | Networked Systems Design and Implementation | 2004
ASPLOS | Architectural Support for Programming Languages and Operating Systems | 1982
ISCA | International Symposium on Computer Architecture | 1973 | year
DAC | Design Automation Conference | 1964 | year
ICSE | International Conference on Software Engineering | 1975
FSE, ESEC/FSE | Foundations of Software Engineering | 1993 | year
ASE | Automated Software Engineering | 1986 | year
ISSTA | Software Testing and Analysis | 1979
POPL | Principles of Programming Languages | 1973
PLDI | Programming Language Design and Implementation | 1979
RECOMB | Research in Computational Molecular Biology | 1997
AsiaCCS | Asia Conference on Computer and Communications Security | 2006
RTCSA | Embedded and Real-Time Computing Systems and Applications | 1994
ICST | Conference on Software Testing, Verification and Validation | 2008
`;
