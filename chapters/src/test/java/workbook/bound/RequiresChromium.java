// SPDX-License-Identifier: Apache-2.0
package workbook.bound;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** Without a Chromium there is nothing to look with. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(value = "workbook.bound.Chromium#isThere",
        disabledReason = RequiresChromium.REMEDY)
@interface RequiresChromium {

    String REMEDY = "no browser: sudo apt-get install chromium chromium-driver";
}
