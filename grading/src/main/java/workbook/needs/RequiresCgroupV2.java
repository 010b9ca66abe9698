// SPDX-License-Identifier: Apache-2.0
package workbook.needs;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Needs a host whose controllers live in the one hierarchy of cgroup v2; a hybrid host
 * doesn't count.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(CgroupV2Need.class)
public @interface RequiresCgroupV2 {
}
