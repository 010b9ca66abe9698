// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What people call a container.
 *
 * @param text letters, digits, {@code _}, {@code .} and {@code -}; at least two
 */
public record ContainerName(String text) {

    private static final Pattern FORM = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]+");
    private static final int LONGEST = 255;
    private static final List<String> HOW = List.of("bright", "broad", "calm", "careful",
            "clear", "cool", "dry", "early", "fair", "firm", "fresh", "gentle", "good",
            "hardy", "honest", "keen", "level", "light", "long", "lucky", "mild", "neat",
            "patient", "plain", "plumb", "quick", "quiet", "sharp", "solid", "square",
            "steady", "still", "strong", "sunny", "tidy", "true", "warm", "wide");
    private static final List<String> WHO = List.of("aalto", "alberti", "anthemius",
            "apollodorus", "arup", "bramante", "brunel", "brunelleschi", "callicrates",
            "eiffel", "foster", "gaudi", "hadid", "hennebique", "imhotep", "isidore",
            "jefferson", "kahn", "khan", "labrouste", "le_corbusier", "lin", "mackintosh",
            "mies", "morgan", "nervi", "otto", "palladio", "pei", "piano", "roebling",
            "safdie", "schinkel", "sinan", "sullivan", "telford", "utzon", "vauban",
            "vitruvius", "wren", "wright");

    public ContainerName {
        if (!FORM.matcher(text).matches() || text.length() > LONGEST) {
            throw new IllegalArgumentException("not a name of a container: [" + text
                    + "]; letters, digits, _ . and - are allowed, and at least two");
        }
    }

    /** @param text with or without the slash that the API writes first */
    public static ContainerName parse(String text) {
        return new ContainerName(text.startsWith("/") ? text.substring(1) : text);
    }

    /**
     * A name that is easy to say, chosen by the id.
     *
     * @param attempt 0 first; later ones have a number at the end
     */
    static ContainerName of(ContainerId id, int attempt) {
        int chosen = Integer.parseUnsignedInt(id.text().substring(0, 7), 16);
        return new ContainerName(HOW.get(chosen % HOW.size()) + "_"
                + WHO.get(chosen / HOW.size() % WHO.size())
                + (attempt == 0 ? "" : attempt));
    }

    @Override
    public String toString() {
        return text;
    }
}
