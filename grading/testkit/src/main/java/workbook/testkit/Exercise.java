// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** The graded tests of one exercise. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(NonceExtension.class)
public @interface Exercise {

    /** Its number, such as {@code 1.1}. */
    String value();
}
