// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a container is called in its log: {@code --log-opt tag=}.
 *
 * @param template with the names of moby's log tags, such as {@code {{.Name}}}; none of
 *        the other words of Go's templates
 */
record LogTag(String template) {

    private static final int SHORT = 12;
    private static final Pattern PLACE = Pattern.compile("\\{\\{(.*?)\\}\\}|\\{\\{");
    private static final Map<String, Function<ContainerRecord, String>> VALUES = Map.of(
            ".ID", r -> r.id().text().substring(0, SHORT),
            ".FullID", r -> r.id().text(),
            ".Name", r -> r.name().text(),
            ".ImageID", r -> r.image().toString().substring(0, SHORT),
            ".ImageFullID", r -> r.image().toString(),
            ".ImageName", r -> r.config().image(),
            ".DaemonName", r -> "docker",
            ".Command", r -> String.join(" ", r.command()));

    /** @throws IllegalArgumentException naming what is not known */
    void check() {
        PLACE.matcher(template).results()
                .filter(m -> !VALUES.containsKey(word(m.group(1))))
                .findFirst().ifPresent(m -> {
                    throw new IllegalArgumentException("--log-opt tag: " + m.group()
                            + " is not known: there are "
                            + String.join(", ", VALUES.keySet().stream().sorted()
                                    .map(name -> "{{" + name + "}}").toList()));
                });
    }

    private static String word(String inner) {
        return inner == null ? "" : inner.strip();
    }

    String of(ContainerRecord record) {
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(
                VALUES.get(word(place.group(1))).apply(record)));
    }
}
