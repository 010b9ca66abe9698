// SPDX-License-Identifier: Apache-2.0
package workbook.course;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A text that lies beside a class. */
public final class Resource {

    private Resource() {
    }

    public static String text(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw WorkbookException.ours(name + " is missing", e);
        }
    }
}
