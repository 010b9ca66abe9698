// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import workbook.course.Course;
import workbook.course.WorkbookException;
import workbook.grader.GradingOptions;
import workbook.grader.ToyCourse;

/** What a teacher asks for when a class is graded, and after. */
final class TeachersDeskTest extends ToyClass {

    private List<CSVRecord> table(String name) throws IOException {
        try (CSVParser parser = CSVParser.parse(out.resolve(name),
                StandardCharsets.UTF_8, CSVFormat.RFC4180.builder().setHeader()
                        .setSkipHeaderRecord(true).get())) {
            return parser.getRecords();
        }
    }

    @Test
    void who_points_at_one_student_is_told_so() {
        assertThatThrownBy(() -> grade(ClassOptions.USUAL, "class/bob"))
                .isInstanceOf(WorkbookException.class)
                .hasMessageContaining("the folder of one student");
        assertThat(out).doesNotExist();
    }

    @Test
    void whose_reports_are_refused_has_no_new_folder() {
        out = directory.resolve("class/a/grades");
        assertThatThrownBy(() -> grade(false)).hasMessageContaining("--out");
        assertThat(directory.resolve("class/a")).doesNotExist();
    }

    @Test
    void sees_who_handed_in_nothing_apart_from_zero() throws Exception {
        grade(false);
        Map<String, CSVRecord> rows = table("grades.csv").stream()
                .collect(Collectors.toMap(r -> r.get("student"), r -> r));
        CSVRecord nothing = rows.get("'=cmd");
        assertThat(List.of(nothing.get("state"), nothing.get("total"),
                nothing.get("1.1 points"), nothing.get("1.1 verdict")))
                .containsExactly("nothing handed in", "", "", "NOTHING");
        assertThat(rows.get("bob").get("total")).isEqualTo("0");
    }

    @Test
    void has_tables_on_a_machine_of_any_language() throws Exception {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            grade(false);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(table("exercises.csv").get(0).get("median seconds"))
                .matches("\\d+\\.\\d");
    }

    @Test
    void grades_one_anew_and_keeps_the_table() throws Exception {
        grade(false);
        Path other = out.resolve(
                new Student(directory.resolve("class/=cmd")).reports())
                .resolve("report.json");
        FileTime before = Files.getLastModifiedTime(other);
        grade(new ClassOptions(1, false, List.of("bob"), Shard.ALL,
                Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(told.toString()).contains("1 submissions");
        assertThat(table("grades.csv")).hasSize(2);
        assertThat(Files.getLastModifiedTime(other)).isEqualTo(before);
        assertThatThrownBy(() -> grade(new ClassOptions(1, false, List.of("rob"),
                Shard.ALL, Optional.empty(), Optional.empty(), Optional.empty())))
                .hasMessageContaining("no student [rob]");
    }

    @Test
    void is_told_before_what_it_takes() throws Exception {
        grade(false);
        assertThat(told.toString()).contains("2 to grade", "MiB of Java", "s each",
                "no student takes more than");
    }

    @Test
    void sees_what_is_most_often_wrong_with_an_exercise() throws Exception {
        hand_in("rob", "class {");
        grade(false);
        CSVRecord row = table("exercises.csv").get(0);
        assertThat(List.of(row.get("handed in"), row.get("passed"),
                row.get("failed"), row.get("commonest complaint"),
                row.get("of how many")))
                .containsExactly("2", "0", "2", "it doesn't compile", "2");
    }

    @Test
    void has_four_jobs_share_a_folder() throws Exception {
        for (int i = 0; i < 10; i++) {
            hand_in("student-" + i, "class {");
        }
        new ToyCourse(directory.resolve("course"));
        List<Thread> jobs = IntStream.rangeClosed(1, 4).mapToObj(i -> new Thread(
                () -> gradePart(new Shard(i, 4)))).toList();
        jobs.forEach(Thread::start);
        for (Thread job : jobs) {
            job.join();
        }
        assertThat(table("grades.csv")).hasSize(12)
                .allMatch(r -> r.get("state").matches("complete|nothing handed in"));
        grade(false);
        assertThat(told.toString()).contains("0 to grade");
    }

    private void gradePart(Shard shard) {
        try {
            new ClassGrading(new Course(directory.resolve("course")),
                    new ClassFolder(directory.resolve("class")), out,
                    GradingOptions.official(1L, false),
                    new ClassOptions(1, false, List.of(), shard, Optional.empty(),
                            Optional.empty(), Optional.empty()),
                    new PrintStream(new ByteArrayOutputStream()), false).run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void gives_ids_and_leaves_no_name_in_the_reports() throws Exception {
        hand_in("secretive name", "class {");
        Path roster = Files.writeString(directory.resolve("roster.csv"),
                "folder,id,submitted\nbob,k17,2026-01-03T01:00:00Z\n");
        grade(known(roster));
        assertThat(table("grades.csv")).extracting(r -> r.get("student"))
                .contains("k17").doesNotContain("bob", "secretive name");
        assertThat(roster).content().contains("\"'=cmd\",\"s", "\"secretive name\",\"s",
                "\"bob\",\"k17\",\"2026");
        try (Stream<Path> all = Files.walk(out)) {
            for (Path each : all.toList()) {
                assertThat(each.getFileName().toString())
                        .doesNotContain("bob", "secretive");
                if (Files.isRegularFile(each)) {
                    assertThat(each).content().doesNotContain("secretive", "bob");
                }
            }
        }
        String ids = Files.readString(roster);
        grade(known(roster));
        assertThat(told.toString()).contains("0 to grade");
        assertThat(roster).content().isEqualTo(ids);
    }

    private ClassOptions known(Path roster) {
        return new ClassOptions(1, false, List.of(), Shard.ALL,
                Optional.of(Roster.in(roster)),
                Optional.of(Deadline.of("2026-01-01T00:00:00Z", 10)),
                Optional.empty());
    }

    @Test
    void sees_how_late_each_one_is() throws Exception {
        Path roster = Files.writeString(directory.resolve("roster.csv"),
                "folder,id,submitted\nbob,k17,2026-01-03T01:00:00Z\n");
        grade(known(roster));
        CSVRecord bob = table("grades.csv").stream()
                .filter(r -> r.get("student").equals("k17")).findFirst()
                .orElseThrow();
        assertThat(bob.get("days late")).isEqualTo("3");
        assertThat(bob.get("total after lateness")).isEqualTo("0");
        assertThat(table("grades.csv")).filteredOn(
                r -> r.get("state").startsWith("nothing"))
                .allMatch(r -> r.get("days late").isEmpty());
    }
}
