// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import mason.engine.config.LogConfig;

/**
 * What each line of a log says of its container, {@code docker logs --details}: the
 * options labels, labels-regex, env, env-regex and tag of {@code --log-opt}, as moby's
 * {@code ExtraAttributes} reads them.
 */
record LogAttributes(LogConfig asked) {

    static final List<String> OPTIONS =
            List.of("labels", "labels-regex", "env", "env-regex", "tag");

    /** @throws IllegalArgumentException for a pattern or a tag that can't be read */
    void check() {
        pattern("labels-regex");
        pattern("env-regex");
        tag().check();
    }

    /** By their names. A variable comes before a label of the same name. */
    Map<String, String> of(ContainerRecord record) {
        Map<String, String> variables = new HashMap<>();
        record.config().env().stream().map(v -> v.split("=", 2))
                .filter(v -> v.length == 2).forEach(v -> variables.put(v[0], v[1]));
        Map<String, String> all = new TreeMap<>();
        for (Map.Entry<String, Map<String, String>> kind : List.of(
                Map.entry("labels", record.config().labels()),
                Map.entry("env", variables))) {
            Predicate<String> named = named(kind.getKey());
            Predicate<String> matching = pattern(kind.getKey() + "-regex");
            kind.getValue().forEach((name, value) -> {
                if (named.or(matching).test(name)) {
                    all.put(name, value);
                }
            });
        }
        String tag = tag().of(record);
        if (!tag.isEmpty()) {
            all.put("tag", tag);
        }
        return all;
    }

    private String option(String name) {
        return asked.config().getOrDefault(name, "");
    }

    private LogTag tag() {
        return new LogTag(option("tag"));
    }

    private Predicate<String> named(String option) {
        return List.of(option(option).split(","))::contains;
    }

    private Predicate<String> pattern(String option) {
        try {
            Pattern pattern = Pattern.compile(option(option));
            return name -> !pattern.pattern().isEmpty() && pattern.matcher(name).find();
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("--log-opt " + option + ": "
                    + e.getMessage(), e);
        }
    }
}
