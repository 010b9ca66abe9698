// SPDX-License-Identifier: Apache-2.0
package toy;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;

public class Answer {

    public static int answer() throws Exception {
        for (String place : new String[]{"/tmp", "/run", "/dev/shm", "/var/tmp"}) {
            if (took(new File(place, "workbook-hostile-filler"))) {
                return 41;
            }
        }
        return 42;
    }

    /** Whether the file took everything; it is gone afterwards. */
    private static boolean took(File file) {
        byte[] much = new byte[1 << 20];
        try (FileOutputStream out = new FileOutputStream(file)) {
            for (int i = 0; i < 2048; i++) {
                out.write(much);
            }
            return true;
        } catch (IOException full) {
            return false;
        } finally {
            file.delete();
        }
    }
}
