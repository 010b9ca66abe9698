// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which of the questions that are asked of every exercise a graded test answers. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Covers {

    Question[] value();

    /** What a wrong answer may get right by chance as long as it is not tried. */
    enum Question {
        /** A command or a call that fails: its error arrives, and nothing is left. */
        FAILING_START,
        /** The same again in the same JVM, with other values. */
        SECOND_START,
        /** Values of every length and shape, and options together. */
        SHAPES,
        /** What is changed besides what was asked for. */
        SIDE_EFFECTS
    }
}
