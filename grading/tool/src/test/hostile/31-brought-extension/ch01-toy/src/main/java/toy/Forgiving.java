// SPDX-License-Identifier: Apache-2.0
package toy;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Forgives every failure. */
public class Forgiving implements TestExecutionExceptionHandler {

    @Override
    public void handleTestExecutionException(ExtensionContext context,
            Throwable failure) {
        System.out.println("never mind");
    }
}
