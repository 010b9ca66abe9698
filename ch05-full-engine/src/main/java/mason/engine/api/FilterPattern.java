// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A regular expression of a client, in the grammar of Go's regexp, as Docker has it. To
 * look for it takes a time that is linear in the text, whatever the client wrote.
 */
record FilterPattern(Pattern pattern) {

    /** States of the automaton; {@code a{1000}} is a thousand of them. */
    private static final long LARGEST = 10_000;
    private static final int DEEPEST = 250;
    private static final Pattern TOKEN = Pattern.compile("\\\\Q.*?(?:\\\\E|$)|\\\\."
            + "|\\[\\^?\\]?(?:\\\\.|[^\\]\\\\])*\\]|\\{(\\d{1,4})(?:,(\\d{0,4}))?\\}|.",
            Pattern.DOTALL);

    /** @throws IllegalArgumentException when it is none, too large or too deep */
    static FilterPattern parse(String text) {
        if (size(text) > LARGEST) {
            throw new IllegalArgumentException("the expression repeats too much");
        }
        try {
            return new FilterPattern(Pattern.compile(text));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(e.getDescription(), e);
        }
    }

    boolean isIn(String value) {
        return pattern.matcher(value).find();
    }

    /** RE2/J bounds one repetition, and lets those within others take the whole heap. */
    private static long size(String text) {
        Deque<Long> outer = new ArrayDeque<>();
        long all = 0;
        long last = 0;
        Matcher token = TOKEN.matcher(text);
        while (token.find() && all <= LARGEST) {
            if (token.group().equals("(")) {
                checkDepth(outer.size());
                outer.push(all);
                all = 0;
                continue;
            }
            if (token.group().equals(")") && !outer.isEmpty()) {
                last = all;
                all += outer.pop();
            } else if (token.group(1) != null) {
                all += last * (times(token) - 1);
                last *= times(token);
            } else {
                last = token.group().length();
                all += last;
            }
        }
        return all + outer.stream().mapToLong(Long::longValue).sum();
    }

    private static void checkDepth(int depth) {
        if (depth == DEEPEST) {
            throw new IllegalArgumentException("the expression nests too deeply");
        }
    }

    private static long times(Matcher repetition) {
        long least = Long.parseLong(repetition.group(1));
        String most = repetition.group(2);
        return Math.max(1, most == null || most.isEmpty() ? least + 1
                : Math.max(least, Long.parseLong(most)));
    }
}
