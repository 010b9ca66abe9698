// SPDX-License-Identifier: Apache-2.0
package workbook.book;

import com.google.gson.Gson;

/** A value for the browser, which reads no JSON beside a page that is a file. */
record Script() {

    static String of(String name, Object value) {
        return "window." + name + " = " + new Gson().toJson(value) + ";\n";
    }
}
