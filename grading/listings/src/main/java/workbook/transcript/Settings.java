// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The attributes of a block, as AsciiDoc writes them: positions and {@code name=value},
 * where a value with a comma stands in double quotes.
 */
record Settings(List<String> positions, Map<String, String> named) {

    private static final Pattern PART = Pattern.compile(
            "\\s*(?:([\\w-]+)\\s*=\\s*)?(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^,]*))\\s*(,|$)");

    /** None of a line that isn't a list of attributes. */
    static Optional<Settings> in(String line) {
        String text = line.strip();
        return text.matches("\\[[^\\[].*]")
                ? Optional.of(of(text.substring(1, text.length() - 1)))
                : Optional.empty();
    }

    private static Settings of(String list) {
        Settings settings = new Settings(new ArrayList<>(), new LinkedHashMap<>());
        Matcher part = PART.matcher(list);
        while (part.lookingAt()) {
            settings.add(part);
            if (part.group(4).isEmpty()) {
                break;
            }
            part.region(part.end(), list.length());
        }
        return settings;
    }

    private void add(Matcher part) {
        String value = part.group(2) != null
                ? part.group(2).replace("\\\"", "\"")
                : part.group(3).strip();
        if (part.group(1) == null) {
            positions.add(value);
        } else {
            named.put(part.group(1), value);
        }
    }

    /** Whether the block is a listing of this language. */
    boolean listing(String language) {
        return positions.size() > 1 && positions.get(0).matches("source([#.%].*)?")
                && positions.get(1).equals(language);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(named.get(name));
    }
}
