// Journals that lists, comments and journal references name; the form is that of conferenceTable.ts, without a month.

/** `alone`: the name is also plain English and counts only where it stands as the object of "published in" and the like. */
export const journalTable = `
JMLR | Journal of Machine Learning Research; J. Mach. Learn. Res. | 2000
TMLR | Transactions on Machine Learning Research | 2022
DMLR | Journal of Data-centric Machine Learning Research | 2023
JAIR | Journal of Artificial Intelligence Research; J. Artif. Intell. Res. | 1993
TPAMI, PAMI, T-PAMI | Transactions on Pattern Analysis and Machine Intelligence; Trans. Pattern Anal. Mach. Intell. | 1979
IJCV | International Journal of Computer Vision; Int. J. Comput. Vis. | 1987
TIP, T-IP | Transactions on Image Processing | 1992
TMI | Transactions on Medical Imaging | 1982
MedIA | Medical Image Analysis; Med. Image Anal. | 1996
TNNLS, T-NNLS | Transactions on Neural Networks and Learning Systems | 2012
TKDE | Transactions on Knowledge and Data Engineering | 1989
TKDD | Transactions on Knowledge Discovery from Data | 2007
TIST | Transactions on Intelligent Systems and Technology | 2010
TOIS | Transactions on Information Systems | 1983
TOG | Transactions on Graphics | 1982
TVCG | Transactions on Visualization and Computer Graphics | 1995
TMM | Transactions on Multimedia | 1999
TCSVT | Transactions on Circuits and Systems for Video Technology | 1991
TSP | Transactions on Signal Processing | 1991
TASLP | Transactions on Audio, Speech and Language Processing | 2014
TIT | Transactions on Information Theory; Trans. Inf. Theory | 1953
TAC | Transactions on Automatic Control | 1956
T-RO, TRO | Transactions on Robotics | 2004
RA-L, RAL | Robotics and Automation Letters | 2016
Neural Computation | Neural Computation | 1989 | alone
Neural Networks | Neural Networks | 1988 | alone
Neurocomputing | Neurocomputing | 1989 | alone
Pattern Recognition | Pattern Recognition | 1968 | alone
DMKD | Data Mining and Knowledge Discovery | 1997
CSUR | Computing Surveys | 1969
SIMODS | SIAM Journal on Mathematics of Data Science | 2019
FnT ML | Foundations and Trends in Machine Learning | 2008
AoS | Annals of Statistics; Ann. Statist. | 1973
JASA | Journal of the American Statistical Association | 1922
JRSS-B | Journal of the Royal Statistical Society Series B | 1948
EJS | Electronic Journal of Statistics | 2007
JSTAT | Journal of Statistical Mechanics; J. Stat. Mech. | 2004
Nature | Nature | 1869 | alone
Nature Communications | Nature Communications; Nat. Commun. | 2010
Nature Machine Intelligence | Nature Machine Intelligence; Nat. Mach. Intell. | 2019
Nature Neuroscience | Nature Neuroscience; Nat. Neurosci. | 1998
Nature Physics | Nature Physics; Nat. Phys. | 2005
Nature Methods | Nature Methods; Nat. Methods | 2004
Science | Science | 1880 | alone
Science Advances | Science Advances; Sci. Adv. | 2015
Science Robotics | Science Robotics; Sci. Robot. | 2016
Scientific Reports | Scientific Reports; Sci. Rep. | 2011
Proceedings of the IEEE | Proceedings of the IEEE; Proc. IEEE | 1963
IEEE Access | IEEE Access | 2013
PNAS Nexus | PNAS Nexus | 2022
PNAS | Proceedings of the National Academy of Sciences; Proc. Natl. Acad. Sci. | 1915
MLST | Machine Learning: Science and Technology; Mach. Learn.: Sci. Technol. | 2020
Entropy | Entropy | 1999 | alone
STVR | Software Testing, Verification & Reliability | 1991
Physical Review Letters, PRL | Phys. Rev. Lett.; Physical Review Letters | 1958
Physical Review X, PRX | Phys. Rev. X; Physical Review X | 2011
Physical Review A | Phys. Rev. A; Physical Review A | 1970
Physical Review B | Phys. Rev. B; Physical Review B | 1970
Physical Review C | Phys. Rev. C; Physical Review C | 1970
Physical Review D | Phys. Rev. D; Physical Review D | 1970
Physical Review E | Phys. Rev. E; Physical Review E | 1993
Physical Review Research | Phys. Rev. Research; Phys. Rev. Res.; Physical Review Research | 2019
npj Computational Materials | npj Computational Materials; npj Comput. Mater. | 2015
npj Digital Medicine | npj Digital Medicine; npj Digit. Med. | 2018
npj Quantum Information | npj Quantum Information; npj Quantum Inf. | 2015
eLife | eLife | 2012
PLOS ONE | PLOS ONE | 2006
PLOS Computational Biology | PLOS Computational Biology; PLoS Comput. Biol. | 2005
PLOS Biology | PLOS Biology | 2003
Information and Inference | Information and Inference | 2012
Communications of the ACM | Communications of the ACM | 1958
SIAM Review | SIAM Review | 1959
Communications Physics | Communications Physics | 2018
Communications Biology | Communications Biology | 2018
New Journal of Physics | New Journal of Physics; New J. Phys. | 1998
Trends in Cognitive Sciences | Trends in Cognitive Sciences; Trends Cogn. Sci. | 1997
Current Opinion in Neurobiology | Current Opinion in Neurobiology | 1991
Applied and Computational Harmonic Analysis | Applied and Computational Harmonic Analysis; Appl. Comput. Harmon. Anal. | 1993
Foundations of Computational Mathematics | Foundations of Computational Mathematics; Found. Comput. Math. | 2001
Communications on Pure and Applied Mathematics | Communications on Pure and Applied Mathematics; Comm. Pure Appl. Math. | 1948
Acta Numerica | Acta Numerica | 1992
Knowledge-Based Systems | Knowledge-Based Systems | 1987
Information Fusion | Information Fusion | 2000
Information Sciences | Information Sciences | 1968 | alone
Expert Systems with Applications | Expert Systems with Applications | 1990
Artificial Intelligence Review | Artificial Intelligence Review; Artif. Intell. Rev. | 1986
Computer Vision and Image Understanding | Computer Vision and Image Understanding | 1969
Mathematical Programming | Mathematical Programming | 1971 | alone
Bioinformatics | Bioinformatics | 1985 | alone
Neuron | Neuron | 1988 | alone
Patterns | Patterns | 2020 | alone
Chaos | Chaos | 1991 | alone
Bernoulli | Bernoulli | 1995 | alone
MLJ | Machine Learning Journal | 1986
JSAIT | Journal on Selected Areas in Information Theory | 2020
iScience | iScience | 2018
JHEP | Journal of High Energy Physics; J. High Energy Phys. | 1997
Reviews of Modern Physics | Reviews of Modern Physics; Rev. Mod. Phys. | 1929
Sensors | Sensors | 2001 | alone
`;
