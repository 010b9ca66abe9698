// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * A pattern for names of images, in the language of Go's {@code path.Match}: {@code *}
 * and {@code ?} are anything but a slash, {@code [a-c]} and {@code [^a-c]} are one
 * character, {@code \} takes the meaning from the next. The time it takes is linear in
 * the name.
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
        while (token.find() && token.start() == at) {
            regex.append(regex(token));
            at = token.end();
        }
        if (at < text.length()) {
            throw new InvalidReferenceException(text, "it is not a pattern either");
        }
        try {
            return new NamePattern(Pattern.compile(regex.toString(), Pattern.DOTALL));
        } catch (PatternSyntaxException e) {
            throw new InvalidReferenceException(text, "it is not a pattern either");
        }
    }

    private static String regex(Matcher token) {
        if (token.group(2) != null) {
            return "[" + token.group(1) + token.group(2).replace("[", "\\[") + "]";
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
