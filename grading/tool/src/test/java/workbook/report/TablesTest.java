// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports are read back by readers that are not ours. */
final class TablesTest {

    @TempDir
    private Path directory;
    private Scoreboard board;

    @BeforeEach
    void a_nasty_scoreboard() {
        board = new Boards(directory).nasty();
    }

    @Nested
    class Csv {

        private List<CSVRecord> rows() throws IOException {
            return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                    .parse(new StringReader(Format.CSV.text(board, Map.of())))
                    .getRecords();
        }

        @Test
        void has_a_row_for_each_exercise() throws IOException {
            assertThat(rows()).hasSize(7).allMatch(CSVRecord::isConsistent)
                    .extracting(r -> r.get("title")).containsOnly(
                            board.assignments().get(0).title());
        }

        @Test
        void leaves_empty_what_nobody_knows() throws IOException {
            assertThat(rows()).extracting(r -> r.get("earned")).containsExactly("10", "0",
                    "0", "0", "", "", "");
            assertThat(rows()).extracting(r -> r.get("seed")).containsExactly("4711",
                    "4711", "4711", "4711", "4711", "4711", "");
        }

        @Test
        void keeps_a_spreadsheet_from_running_a_name() throws IOException {
            assertThat(rows().get(0).get("submission")).isEqualTo("'=me,\\u001b[31m");
        }
    }

    @Nested
    class Junit_xml {

        private ReportTestSuite suite(Scoreboard board) throws Exception {
            Path file = directory.resolve("TEST-grades.xml");
            Files.writeString(file, Format.JUNIT.text(board, Map.of()));
            return new TestSuiteXmlParser(new NullConsoleLogger())
                    .parse(file.toString()).get(0);
        }

        @Test
        void counts_as_Surefire_counts() throws Exception {
            ReportTestSuite suite = suite(board);
            assertThat(Stream.of(suite.getNumberOfTests(), suite.getNumberOfFailures(),
                    suite.getNumberOfErrors(), suite.getNumberOfSkipped()))
                    .containsExactly(7, 1, 3, 2);
        }

        @Test
        void gives_the_verdict_as_type() throws Exception {
            assertThat(suite(board).getTestCases())
                    .extracting(ReportTestCase::getFailureType).containsExactly(null,
                            "WRONG", "TIMEOUT", "CRASH", "skipped", "GRADER", "skipped");
        }

        @Test
        void keeps_the_reasons() throws Exception {
            assertThat(suite(board).getTestCases().get(1).getFailureDetail())
                    .contains("]]>", "</pre><b>&\"", "check 1.2 --seed 4711");
        }

        @Test
        void is_there_before_anything_is_graded() throws Exception {
            assertThat(suite(new Boards(directory).untouched()).getNumberOfSkipped())
                    .isEqualTo(2);
        }
    }
}
