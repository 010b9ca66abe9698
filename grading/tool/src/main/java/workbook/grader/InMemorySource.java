// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.net.URI;
import java.net.URISyntaxException;
import javax.tools.SimpleJavaFileObject;
import workbook.course.WorkbookException;

/** A source for the compiler that is in no file, or not as it should be compiled. */
final class InMemorySource extends SimpleJavaFileObject {

    private final String name;
    private final String text;

    /** @param name relative to the sources */
    InMemorySource(String name, String text) {
        super(address(name), Kind.SOURCE);
        this.name = name;
        this.text = text;
    }

    private static URI address(String name) {
        try {
            return new URI("source", null, "/" + name, null);
        } catch (URISyntaxException e) {
            throw WorkbookException.ours("not the name of a source: [" + name + "]", e);
        }
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
