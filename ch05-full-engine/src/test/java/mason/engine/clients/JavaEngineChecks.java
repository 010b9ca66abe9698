// SPDX-License-Identifier: Apache-2.0
package mason.engine.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Event;
import com.github.dockerjava.api.model.PruneType;
import com.github.dockerjava.api.model.Volume;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Images, volumes, networks and the engine itself, in the hands of docker-java. */
record JavaEngineChecks(DockerClient client) {

    private static final long PATIENCE_SECONDS = 20;

    Map<String, Check> checks() {
        Map<String, Check> all = new LinkedHashMap<>();
        images(all);
        archives(all);
        volumes(all);
        networks(all);
        engine(all);
        return all;
    }

    private void images(Map<String, Check> all) {
        all.put("docker images", name -> assertThat(client.listImagesCmd().exec())
                .anySatisfy(i -> assertThat(i.getRepoTags()).contains("busybox:latest")));
        all.put("docker images --filter", name -> {
            client.tagImageCmd("busybox", name, "1").exec();
            assertThat(client.listImagesCmd().withReferenceFilter(name + "*").exec())
                    .hasSize(1);
        });
        all.put("docker image inspect", name -> assertThat(
                client.inspectImageCmd("busybox").exec().getOs()).isEqualTo("linux"));
        all.put("docker tag", name -> {
            client.tagImageCmd("busybox", name, "1").exec();
            assertThat(client.inspectImageCmd(name + ":1").exec().getId())
                    .isEqualTo(client.inspectImageCmd("busybox").exec().getId());
        });
        all.put("docker rmi", name -> {
            client.tagImageCmd("busybox", name, "1").exec();
            client.removeImageCmd(name + ":1").exec();
            assertThatThrownBy(() -> client.inspectImageCmd(name + ":1").exec())
                    .isInstanceOf(NotFoundException.class);
        });
    }

    private void archives(Map<String, Check> all) {
        all.put("docker save", name -> {
            try (InputStream archive = client.saveImageCmd("busybox").exec()) {
                assertThat(archive.readAllBytes()).hasSizeGreaterThan(100_000);
            }
        });
        all.put("docker load", name -> {
            client.tagImageCmd("busybox", name, "1").exec();
            try (InputStream archive = client.saveImageCmd(name + ":1").exec()) {
                byte[] bytes = archive.readAllBytes();
                client.removeImageCmd(name + ":1").exec();
                client.loadImageCmd(new java.io.ByteArrayInputStream(bytes)).exec();
            }
            assertThat(client.inspectImageCmd(name + ":1").exec().getId()).isNotEmpty();
        });
        all.put("docker image prune --filter", name -> assertThat(
                client.pruneCmd(PruneType.IMAGES).withDangling(false)
                        .withLabelFilter(name).exec().getSpaceReclaimed())
                .isZero());
        all.put("docker pull", name -> client.pullImageCmd("nowhere").start()
                .awaitCompletion(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    private void volumeOptions(Map<String, Check> all) {
        all.put("docker volume create --opt", name -> {
            client.createVolumeCmd().withName(name).withDriverOpts(
                    Map.of("type", "tmpfs", "device", "tmpfs", "o", "size=64k")).exec();
            assertThat(JavaContainer.output(client,
                    c -> c.withHostConfig(JavaContainer.host()
                            .withBinds(new Bind(name, new Volume("/v")))),
                    "grep /v /proc/mounts")).contains("size=64k");
        });
    }

    private void volumes(Map<String, Check> all) {
        all.put("docker volume create", name -> assertThat(
                client.createVolumeCmd().withName(name).exec().getDriver())
                .isEqualTo("local"));
        all.put("docker volume create --label", name -> assertThat(
                client.createVolumeCmd().withName(name).withLabels(Map.of("a", "b"))
                        .exec().getLabels())
                .containsEntry("a", "b"));
        volumeOptions(all);
        all.put("docker volume inspect", name -> {
            client.createVolumeCmd().withName(name).exec();
            assertThat(client.inspectVolumeCmd(name).exec().getMountpoint())
                    .contains(name);
        });
        all.put("docker volume ls --filter", name -> {
            client.createVolumeCmd().withName(name).exec();
            assertThat(client.listVolumesCmd().withFilter("name", List.of(name)).exec()
                    .getVolumes()).hasSize(1);
        });
        all.put("docker volume rm", name -> {
            client.createVolumeCmd().withName(name).exec();
            client.removeVolumeCmd(name).exec();
            assertThatThrownBy(() -> client.inspectVolumeCmd(name).exec())
                    .isInstanceOf(NotFoundException.class);
        });
    }

    private void networks(Map<String, Check> all) {
        all.put("docker network ls", name -> assertThat(client.listNetworksCmd().exec())
                .extracting(n -> n.getName()).contains("bridge", "host", "none"));
        all.put("docker network ls --filter",
                name -> assertThat(client.listNetworksCmd().withNameFilter("bridge")
                        .exec()).hasSize(1));
        all.put("docker network inspect", name -> assertThat(client.inspectNetworkCmd()
                .withNetworkId("bridge").exec().getDriver()).isEqualTo("bridge"));
        all.put("docker network create",
                name -> client.createNetworkCmd().withName(name).exec());
        all.put("docker network connect",
                name -> client.connectToNetworkCmd().withNetworkId("bridge")
                        .withContainerId(JavaContainer.made(client, c -> c).id())
                        .exec());
    }

    private void engine(Map<String, Check> all) {
        all.put("docker version", name -> assertThat(
                client.versionCmd().exec().getApiVersion()).isEqualTo("1.47"));
        all.put("docker info", name -> assertThat(client.infoCmd().exec().getDriver())
                .isEqualTo("overlay2"));
        all.put("docker events", name -> {
            String id = JavaContainer.sleeping(client, name).id();
            List<String> actions = new CopyOnWriteArrayList<>();
            client.eventsCmd().withSince("1").withContainerFilter(id)
                    .withUntil("" + (System.currentTimeMillis() / 1000 + 1))
                    .exec(new ResultCallback.Adapter<Event>() {

                        @Override
                        public void onNext(Event event) {
                            actions.add(event.getAction());
                        }
                    }).awaitCompletion(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(actions).contains("create", "start");
        });
    }
}
