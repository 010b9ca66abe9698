// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Documents for programs. */
public final class Json {

    private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting()
            .disableHtmlEscaping().create();

    private Json() {
    }

    /** @param members names and values in turn; an empty Optional is left out */
    public static Map<String, Object> object(Object... members) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            String name = (String) members[i];
            if (members[i + 1] instanceof Optional<?> value) {
                value.ifPresent(v -> object.put(name, v));
            } else {
                object.put(name, members[i + 1]);
            }
        }
        return object;
    }

    public static String text(Map<String, Object> document) {
        return PRETTY.toJson(document) + "\n";
    }
}
