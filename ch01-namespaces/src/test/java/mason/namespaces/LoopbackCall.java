// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A program that calls itself at 127.0.0.1, or somebody else there. */
final class LoopbackCall {

    static final String THROUGH = "it went through";

    private LoopbackCall() {
    }

    public static void main(String[] words) {
        try {
            System.out.println(words[0].equals("port")
                    ? called(Integer.parseInt(words[1]))
                    : heard(words[1]));
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

    private static String called(int port) throws IOException {
        new Socket(InetAddress.getByName("127.0.0.1"), port).close();
        return THROUGH;
    }

    /** The shell command that lets it say a word to itself, and prints what it heard. */
    static String saying(String word) {
        return new JavaProgram(LoopbackCall.class).with("word", word);
    }

    /** The shell command that calls somebody else, and prints what came of it. */
    static String asking(int port) {
        return new JavaProgram(LoopbackCall.class).with("port", Integer.toString(port));
    }
}
