// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Ends a test class with a look at the host: mounts, cgroups named after mason, network
 * devices, named network namespaces, child processes, open descriptors, the threads of
 * the tests, and the namespaces and the host name of the thread that runs them must be
 * those that were there before it.
 *
 * <p>Processes, descriptors and threads are those of this JVM alone. Mounts, cgroups and
 * devices may be another JVM's, which runs tests beside this one: see
 * {@link RunningTests} and {@link HostState#left}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(LeakCheckExtension.class)
public @interface LeakCheck {
}
