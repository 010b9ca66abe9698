// SPDX-License-Identifier: Apache-2.0
package mason.engine.clients;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** docker-java, with what it must be able to do by row. */
record DockerJava(DockerClient client) {

    private static final int NOT_IMPLEMENTED = 501;

    static DockerJava at(String host) {
        return new DockerJava(DockerClientImpl.getInstance(
                DefaultDockerClientConfig.createDefaultConfigBuilder()
                        .withDockerHost(host).withApiVersion("1.44").build(),
                new ZerodepDockerHttpClient.Builder().dockerHost(URI.create(host))
                        .build()));
    }

    Map<String, Check> checks() {
        Map<String, Check> all = new LinkedHashMap<>();
        all.putAll(new JavaHostChecks(client).checks());
        all.putAll(new JavaConfigChecks(client).checks());
        all.putAll(new JavaLifeChecks(client).checks());
        all.putAll(new JavaEngineChecks(client).checks());
        return all;
    }

    static Seen see(Check check, String name) {
        try {
            check.see(name);
            return Seen.passed();
        } catch (DockerException e) {
            return new Seen(e.getHttpStatus() == NOT_IMPLEMENTED ? Seen.Result.REFUSED
                    : Seen.Result.FAILED, e.toString());
        } catch (Exception | AssertionError e) {
            return new Seen(Seen.Result.FAILED, e.toString());
        }
    }
}
