// SPDX-License-Identifier: Apache-2.0
package toy;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Leaves a file where the compiler runs. */
public class Starter implements Plugin {

    @Override
    public String getName() {
        return "Starter";
    }

    @Override
    public boolean autoStart() {
        return true;
    }

    @Override
    public void init(JavacTask task, String... none) {
        try {
            new File("/tmp/workbook-hostile-plugin").createNewFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
