// SPDX-License-Identifier: Apache-2.0
package toy;

import java.io.File;
import java.io.FileOutputStream;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

public class Answer {

    public static int answer() throws Exception {
        File agent = new File("/tmp/workbook-hostile-agent.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Agent-Class", "toy.Agent");
        manifest.getMainAttributes().putValue("Can-Redefine-Classes", "true");
        new JarOutputStream(new FileOutputStream(agent), manifest).close();
        Process child =
                new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-cp",
                        System.getProperty("java.class.path"), "toy.Attacher",
                        Long.toString(ProcessHandle.current().pid()), agent.getPath())
                        .inheritIO().start();
        child.waitFor();
        agent.delete();
        return 41;
    }
}
