// SPDX-License-Identifier: Apache-2.0
package workbook.needs;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Needs cgroup controllers, of either version.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(ControllerNeed.class)
public @interface RequiresController {

    /** Their names, as v2 spells them: {@code cpu}, {@code io}, {@code memory}, … */
    String[] value();
}
