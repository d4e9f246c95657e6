package floorwire.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** What stands in any bill, and tells nothing about which provision this is. */
final class Formulas {

    private static final List<String> FORMULAS = List.of(
            "this act may be cited as the act of 2025", "this section may be cited as the act", "this title may be cited as the act",
            "not later than 180 days after the date of the enactment of this act the secretary of defense shall",
            "not later than one year after the date of the enactment of this act and annually thereafter",
            "the secretary of defense shall submit to the congressional defense committees a report on",
            "the secretary shall submit to the appropriate congressional committees a report that includes",
            "shall submit to the committees on armed services of the senate and the house of representatives a report",
            "submit to congress a report on", "shall provide to the committees on armed services a briefing on",
            "the report required by subsection a shall include the following",
            "the report required under subsection a shall be submitted in",
            "the report required under paragraph shall be submitted in unclassified form but may include a classified annex",
            "shall include at a minimum the following", "including the following elements",
            "in this section the term appropriate congressional committees means",
            "the term appropriate committees of congress means the committee on armed services of the senate",
            "the committee on armed services of the senate and the committee on armed services of the house of representatives",
            "the committee on foreign relations of the senate and the committee on foreign affairs of the house of representatives",
            "the committee on appropriations of the senate and the committee on appropriations of the house of representatives",
            "the committee on energy and commerce of the house of representatives",
            "the congressional defense committees has the meaning given that term in section 101 of title 10 united states code",
            "has the meaning given such term in section of title 10 united states code", "have the meanings given those terms in section",
            "the term state means each of the several states the district of columbia",
            "section of title 10 united states code is amended by striking and inserting",
            "is amended in subsection a by striking and inserting", "is amended by adding at the end the following new subsection",
            "by adding at the end the following new paragraph", "by adding at the end the following new section",
            "by redesignating paragraph as paragraph", "by inserting after subsection the following new subsection",
            "by striking the period at the end and inserting a semicolon and", "by striking and at the end",
            "the table of sections at the beginning of such chapter is amended by inserting after the item relating to section",
            "as so redesignated by striking and inserting", "as amended by section of this act is further amended",
            "the national defense authorization act for fiscal year 2024 public law",
            "of the national defense authorization act for fiscal year",
            "there is authorized to be appropriated to the secretary to carry out this section for fiscal year",
            "there are authorized to be appropriated such sums as may be necessary to carry out this section",
            "funds are hereby authorized to be appropriated for fiscal year 2026 for the use of the department of defense for",
            "none of the funds authorized to be appropriated by this act or otherwise made available for fiscal year 2026 may be obligated or expended",
            "none of the funds appropriated or otherwise made available by this act may be used to",
            "made available by this act may be used",
            "the amendments made by this section shall take effect on the date of the enactment of this act",
            "the amendment made by subsection a shall apply with respect to", "shall take effect on the date that is",
            "it is the sense of congress that the united states should", "congress finds the following",
            "notwithstanding any other provision of law the secretary may", "nothing in this section shall be construed to",
            "and for other purposes", "in accordance with section", "the authority under this section shall terminate on december 31",
            "beginning on the date of the enactment of this act and ending on", "for the purpose of carrying out this section",
            "in the case of a", "with respect to the",
            "the secretary of the army the secretary of the navy and the secretary of the air force",
            "in consultation with the secretary of state", "in coordination with the secretary of", "under secretary of defense for",
            "section 9504 e of the act of 1990 42 u s c 300 et seq is amended by striking 2021 and inserting 2023 and",
            "section 512 of title 10 united states code is amended by striking $15,000,000 and inserting $17,000,000",
            "section 512 of public law 114 92 10 u s c 101 note is amended by striking december 31 2025 and inserting december 31 2030",
            "as most recently amended by section 1032 of the national defense authorization act for fiscal year 2024 public law 118 31 137 stat 404",
            "is amended 1 in subsection a by striking september 30 2022 and inserting september 30 2024 and 2 in subsection b",
            "is amended in paragraph 4 by striking fiscal year 2019 and inserting fiscal year 2020", "is amended to read as follows",
            "in paragraph 1 a by striking 2025 and inserting 2026 and b by inserting", "in the matter preceding paragraph 1 by striking",
            "by striking paragraph 2 and inserting the following 2", "is amended a in subparagraph b",
            "is amended by inserting after section",
            "a by striking paragraphs 3 and 6 b by redesignating paragraphs 4 through 7 as paragraphs 5 through 8 respectively and c by inserting",
            "by redesignating subparagraphs b through e as subparagraphs c through f and",
            "by inserting after subparagraph a the following new subparagraph",
            "by redesignating paragraphs 4 5 6 7 8 as paragraphs", "1 in subsection a a in paragraph 1 and 2 by striking subsection c",
            "section 1033 of the john s mccain national defense authorization act for fiscal year 2019 public law 115 232 132 stat 1653",
            "of the duncan hunter national defense authorization act for fiscal year 2009 public law 110 417",
            "of the carl levin and howard p buck mckeon national defense authorization act for fiscal year 2015 public law 113 291 128 stat 3292",
            "of the james m inhofe national defense authorization act for fiscal year 2023",
            "of the servicemember quality of life improvement and",
            "of the william m mac thornberry national defense authorization act for fiscal year 2021 public law 116 283",
            "as amended by section 1231 of the national defense authorization act for fiscal year 2018 is further amended by striking",
            "by striking december 31 2025 and inserting december 31 2026", "section 4 of such act", "of division a of such act",
            "is repealed", "for fiscal years 2025 2026 2027", "each place it appears",
            "immigration and nationality act 8 u s c 1101 a 15", "internal revenue code of 1986 is amended",
            "social security act 42 u s c 1395",
            "pursuant to subsection a", "described in subsection a", "for each of fiscal years 2026 through 2030",
            "to remain available until expended");

    private static final long[] RUNS = FORMULAS.stream().flatMapToLong(formula -> LongStream.of(LooseWords.runsOf(formula))).sorted()
            .distinct().toArray();

    private Formulas() {}

    static boolean has(long run) {
        return Arrays.binarySearch(RUNS, run) >= 0;
    }
}
