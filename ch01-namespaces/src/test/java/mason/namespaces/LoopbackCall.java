// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A program that calls itself at 127.0.0.1, and prints what it heard. */
final class LoopbackCall {

    private LoopbackCall() {
    }

    public static void main(String[] words) {
        try {
            System.out.println(heard(words[0]));
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }

    private static String heard(String word) throws IOException {
        InetAddress itself = InetAddress.getByName("127.0.0.1");
        try (ServerSocket server = new ServerSocket(0, 1, itself);
                Socket caller = new Socket(itself, server.getLocalPort());
                Socket called = server.accept()) {
            caller.getOutputStream().write(word.getBytes());
            caller.shutdownOutput();
            return new String(called.getInputStream().readAllBytes());
        }
    }

    /** The shell command that runs it. */
    static String saying(String word) {
        String java = System.getProperty("java.home") + "/bin/java";
        String classes = LoopbackCall.class.getProtectionDomain().getCodeSource()
                .getLocation().getPath();
        return "'" + java + "' -Xshare:auto -XX:TieredStopAtLevel=1 -cp '" + classes
                + "' " + LoopbackCall.class.getName() + " " + word;
    }
}
