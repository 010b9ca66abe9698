// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Java code does, apart from what it calls things and how it is laid out: calls,
 * types and operators stay; variables, numbers, texts, white space and comments don't.
 *
 * @param runs every {@value #LENGTH} tokens that follow each other
 */
record CodeShape(Set<List<String>> runs) {

    private static final int LENGTH = 7;
    private static final Pattern TOKEN = Pattern.compile("(?s)(?<skip>\\s++|//[^\\n]*+|"
            + "/\\*.*?\\*/)|(?<text>\"\"\".*?\"\"\""
            + "|\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\""
            + "|'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+')|(?<number>\\d[\\w.]*+)"
            + "|(?<word>\\w++)(?<call>\\s*\\()?|(?<other>.)");
    private static final Set<String> KEPT = Set.of("return", "new", "if", "for", "while",
            "try", "throw", "catch", "switch", "var", "this", "null", "true", "false");

    static CodeShape of(String java) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(java);
        while (token.find()) {
            if (token.group("skip") == null) {
                tokens.add(shape(token));
            }
        }
        Set<List<String>> runs = new HashSet<>();
        for (int i = 0; i + LENGTH <= tokens.size(); i++) {
            runs.add(List.copyOf(tokens.subList(i, i + LENGTH)));
        }
        return new CodeShape(runs);
    }

    private static String shape(Matcher token) {
        String word = token.group("word");
        if (word == null) {
            return token.group("other") != null ? token.group()
                    : token.group("text") != null ? "text" : "number";
        }
        boolean call = token.group("call") != null;
        boolean kept = call || KEPT.contains(word)
                || Character.isUpperCase(word.charAt(0));
        return (kept ? word : "name") + (call ? "(" : "");
    }

    /** What part of it, from 0 to 1, stands in other code too. */
    double partIn(CodeShape other) {
        return runs.isEmpty() ? 0
                : runs.stream().filter(other.runs()::contains).count()
                        / (double) runs.size();
    }
}
