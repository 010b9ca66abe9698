// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * A program that connects to addresses of the loopback device: to a server of its own,
 * or to a port where another program may listen.
 */
final class LoopbackCall {

    static final String THROUGH = "it went through";

    private LoopbackCall() {
    }

    public static void main(String[] words) {
        try {
            System.out.println(words[0].equals("port")
                    ? called(Integer.parseInt(words[1]))
                    : heard(words[1], words[2]));
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }

    private static String heard(String address, String word) throws IOException {
        InetAddress itself = InetAddress.getByName(address);
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

    /** The shell command by which it sends itself a word, and prints what arrived. */
    static String sending(String word, String address) {
        return new JavaProgram(LoopbackCall.class).with("word", address, word);
    }

    /** The shell command that connects to a port, and prints what came of it. */
    static String to(int port) {
        return new JavaProgram(LoopbackCall.class).with("port", Integer.toString(port));
    }
}
