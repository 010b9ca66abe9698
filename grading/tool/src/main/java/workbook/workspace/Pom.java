// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.io.InputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.transform.Templates;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import workbook.course.WorkbookException;

/** A Maven file of the reference, which a stylesheet makes into one for readers. */
public record Pom(Path reference) {

    /** The stylesheets of this run, compiled once. */
    private static final Map<URL, Templates> COMPILED = new ConcurrentHashMap<>();

    /** @param stylesheet a resource beside {@code room} */
    public String by(Class<?> room, String stylesheet, Map<String, String> parameters) {
        try {
            StringWriter text = new StringWriter();
            Transformer transformer = COMPILED
                    .computeIfAbsent(room.getResource(stylesheet), Pom::compiled)
                    .newTransformer();
            parameters.forEach(transformer::setParameter);
            transformer.transform(new StreamSource(reference.toFile()),
                    new StreamResult(text));
            return text.toString().replaceFirst("\\?><", "?>\n<");
        } catch (TransformerException e) {
            throw WorkbookException.ours("cannot read " + reference, e);
        }
    }

    private static Templates compiled(URL stylesheet) {
        try (InputStream rules = stylesheet.openStream()) {
            return TransformerFactory.newInstance().newTemplates(new StreamSource(rules));
        } catch (TransformerException | IOException e) {
            throw WorkbookException.ours("cannot read " + stylesheet, e);
        }
    }

    /**
     * That of a module of a workspace, or of the workspace itself.
     *
     * @param project where the project's own is
     */
    String ofWorkspace(String modules, Path project) {
        return by(Pom.class, "workspace-pom.xsl", Map.of("modules", modules,
                "project-pom", project.toUri().toString()));
    }
}
