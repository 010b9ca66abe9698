// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import workbook.course.FolderListing;
import workbook.course.Problem;

/** What a text calls {@code Type.member} is in the source of that type, if it is ours. */
final class MemberRules {

    private static final Pattern MEMBER =
            Pattern.compile("`([A-Z][A-Za-z0-9]+)\\.([a-z][A-Za-z0-9]*)[`(]");
    /** They are in no source of an enum. */
    private static final Set<String> OF_EVERY_ENUM =
            Set.of("values", "valueOf", "name", "ordinal");

    private final Map<String, String> sources;

    private MemberRules(CourseFiles files) {
        this.sources = files.sources().keySet().stream()
                .collect(Collectors.toMap(MemberRules::simpleName,
                        f -> String.join("\n", CourseFiles.lines(f)), String::concat));
    }

    static Stream<Problem> problems(CourseFiles files) {
        MemberRules rules = new MemberRules(files);
        Stream<Path> hints = files.exercises().stream()
                .flatMap(e -> FolderListing.files(e.folder(), 1, ".adoc").stream());
        return Stream.concat(files.texts(), hints).flatMap(rules::in);
    }

    private Stream<Problem> in(Path text) {
        List<String> lines = CourseFiles.lines(text);
        return IntStream.range(0, lines.size()).boxed()
                .flatMap(i -> MEMBER.matcher(lines.get(i)).results()
                        .filter(this::isMissing).map(m -> new Problem(text, i + 1,
                                "names " + m.group(1) + "." + m.group(2) + ", and "
                                        + m.group(1) + ".java has no " + m.group(2))));
    }

    private boolean isMissing(MatchResult named) {
        String source = sources.get(named.group(1));
        return source != null && !OF_EVERY_ENUM.contains(named.group(2))
                && !Pattern.compile("\\b" + named.group(2) + "\\b").matcher(source)
                        .find();
    }

    private static String simpleName(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }
}
