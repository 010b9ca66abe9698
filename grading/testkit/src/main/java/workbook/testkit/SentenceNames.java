// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGenerator;

/**
 * Names of tests as prose: {@code a_method} reads as "a method", and the nested class
 * {@code AStartThatFails} as "A start that fails".
 */
public final class SentenceNames extends DisplayNameGenerator.ReplaceUnderscores {

    @Override
    public String generateDisplayNameForNestedClass(List<Class<?>> enclosing,
            Class<?> nested) {
        if (nested.getSimpleName().contains("_")) {
            return super.generateDisplayNameForNestedClass(enclosing, nested);
        }
        return situation(nested.getSimpleName());
    }

    /** {@code AStartThatFails} as "A start that fails". */
    public static String situation(String nestedClass) {
        String[] words = nestedClass.split("(?=[A-Z])");
        return words[0] + String.join(" ", words).substring(words[0].length())
                .toLowerCase(Locale.ROOT);
    }
}
