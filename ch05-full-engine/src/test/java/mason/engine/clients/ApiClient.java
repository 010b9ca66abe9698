// SPDX-License-Identifier: Apache-2.0
package mason.engine.clients;

/** A client of the Docker Engine API, in the order of the table's columns. */
enum ApiClient {

    DOCKER("docker"),
    DOCKER_JAVA("docker-java"),
    DOCKERODE("dockerode");

    private final String text;

    ApiClient(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
