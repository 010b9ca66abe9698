// SPDX-License-Identifier: Apache-2.0
package workbook.needs;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** For what would take too long on an emulated machine: repetitions, time limits. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(QuickMachineNeed.class)
public @interface RequiresQuickMachine {
}
