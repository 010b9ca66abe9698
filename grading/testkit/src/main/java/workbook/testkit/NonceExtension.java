// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives each graded test class random values of its own, nested classes included. */
final class NonceExtension implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        Nonce.begin(context.getRequiredTestClass());
    }
}
