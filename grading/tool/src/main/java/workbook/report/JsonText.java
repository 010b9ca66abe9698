// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** A document of records as JSON; what is null is left out. */
public final class JsonText {

    private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting()
            .disableHtmlEscaping().create();

    private JsonText() {
    }

    public static String of(Object document) {
        return PRETTY.toJson(document) + "\n";
    }
}
