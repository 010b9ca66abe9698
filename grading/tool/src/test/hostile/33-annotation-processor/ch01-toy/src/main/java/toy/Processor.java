// SPDX-License-Identifier: Apache-2.0
package toy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.element.TypeElement;

/** Leaves a file where the compiler runs. */
@SupportedAnnotationTypes("*")
public class Processor extends AbstractProcessor {

    @Override
    public boolean process(Set<? extends TypeElement> annotations,
            RoundEnvironment round) {
        try {
            return new File("/tmp/workbook-hostile-processor").createNewFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
