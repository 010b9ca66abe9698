// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import java.io.IOException;
import workbook.course.Trouble;

/** The project's Maven files as students get them: {@code student-pom.xsl} says how. */
final class Poms {

    private Poms() {
    }

    static String forStudents(Path pom) {
        try (InputStream rules = Poms.class.getResourceAsStream("student-pom.xsl")) {
            StringWriter text = new StringWriter();
            TransformerFactory.newInstance().newTransformer(new StreamSource(rules))
                    .transform(new StreamSource(pom.toFile()), new StreamResult(text));
            return text.toString();
        } catch (TransformerException | IOException e) {
            throw Trouble.ours("cannot make the students' version of " + pom, e);
        }
    }
}
