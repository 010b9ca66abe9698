// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern for names of images, in the language of Go's {@code path.Match}: {@code *}
 * and {@code ?} are anything but a slash, {@code [a-c]} and {@code [^a-c]} are one
 * character, {@code \} takes the meaning from the next.
 */
record NamePattern(Pattern regex) {

    private static final Pattern TOKEN = Pattern.compile(
            "\\*|\\?|\\[(\\^?)((?:\\\\.|[^\\\\\\]])+)\\]|\\\\(.)|([^*?\\[\\\\])",
            Pattern.DOTALL);

    /** @throws InvalidReferenceException when it is not one */
    static NamePattern parse(String text) {
        StringBuilder regex = new StringBuilder();
        Matcher token = TOKEN.matcher(text);
        int at = 0;
        while (token.lookingAt()) {
            regex.append(regex(token));
            at = token.end();
            token.region(at, text.length());
        }
        if (at < text.length()) {
            throw new InvalidReferenceException(text, "it is not a pattern either");
        }
        return new NamePattern(Pattern.compile(regex.toString(), Pattern.DOTALL));
    }

    private static String regex(Matcher token) {
        if (token.group(2) != null) {
            return "[" + token.group(1) + token.group(2).replace("[", "\\[")
                    .replace("&", "\\&") + "&&[^/]]";
        }
        return switch (token.group().charAt(0)) {
            case '*' -> "[^/]*";
            case '?' -> "[^/]";
            default -> Pattern.quote(
                    token.group(3) == null ? token.group() : token.group(3));
        };
    }

    boolean fits(ImageReference name) {
        return regex.matcher(name.toString()).matches()
                || regex.matcher(name.repository()).matches();
    }
}
