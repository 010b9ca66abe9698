// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.util.Optional;
import java.util.stream.Stream;
import workbook.course.PropertiesFile;
import workbook.course.Problem;

/** The exercises of a chapter are worth what the chapter promises. */
record PointsAddUp() implements Rule {

    private static final String PROMISE = "exercises/chapter.properties";

    @Override
    public Stream<Problem> brokenIn(CourseDraft course) {
        return course.chapters().stream().filter(c -> !c.exercises().isEmpty())
                .flatMap(PointsAddUp::brokenIn);
    }

    private static Stream<Problem> brokenIn(ChapterDraft chapter) {
        Text promise = Text.of(chapter.folder().resolve(PROMISE));
        if (promise.isBlank()) {
            return Stream.of(promise.problem(1, "the chapter's title and points are "
                    + "missing"));
        }
        PropertiesFile fields = PropertiesFile.read(promise.file());
        return Stream.of(title(fields), points(fields, sum(chapter)))
                .flatMap(Optional::stream);
    }

    private static Optional<Problem> title(PropertiesFile fields) {
        return fields.value("title").isPresent()
                ? Optional.empty()
                : Optional.of(fields.missing("title"));
    }

    private static Optional<Problem> points(PropertiesFile fields, int sum) {
        if (fields.value("points").isEmpty()) {
            return Optional.of(fields.missing("points"));
        }
        if (fields.count("points").isEmpty()) {
            return Optional.of(fields.notANumber("points"));
        }
        int promised = fields.count("points").get();
        return promised == sum
                ? Optional.empty()
                : Optional.of(new Problem(fields.file(), fields.line("points"),
                        "promises " + promised + " points, the exercises give " + sum));
    }

    private static int sum(ChapterDraft chapter) {
        return chapter.exercises().stream()
                .mapToInt(e -> e.fields().count("points").orElse(0)).sum();
    }
}
