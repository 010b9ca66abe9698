// SPDX-License-Identifier: Apache-2.0
package mason.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Names of members as Go's {@code encoding/json} finds them. */
class AnyCaseTest {

    private record Inner(String name, @SerializedName("IPv6") String address) {
    }

    private record Outer(List<Inner> all, Map<String, Inner> byName, Optional<Inner> one,
            Inner plain) {
    }

    @Flat
    private record Together(Outer outer, Inner inner) {
    }

    private static String named(String json, Class<?> type) {
        return AnyCase.named(JsonParser.parseString(json), type).toString();
    }

    @Test
    void are_found_at_every_depth() {
        assertThat(named("""
                {"ALL":[{"name":"a","ipv6":"1"}],"byname":{"name":{"NAME":"b"}},
                 "one":{"nAme":"c"},"plain":{"IPV6":"2"}}""", Outer.class))
                .isEqualTo("{\"All\":[{\"Name\":\"a\",\"IPv6\":\"1\"}],"
                        + "\"ByName\":{\"name\":{\"Name\":\"b\"}},"
                        + "\"One\":{\"Name\":\"c\"},\"Plain\":{\"IPv6\":\"2\"}}");
    }

    @Test
    void are_those_of_all_parts_of_a_flat_record() {
        assertThat(named("{\"name\":\"a\",\"plain\":{\"name\":\"b\"},\"else\":1}",
                Together.class))
                .isEqualTo("{\"Name\":\"a\",\"Plain\":{\"Name\":\"b\"},\"else\":1}");
    }

    @Test
    void count_once_and_the_last_one_counts() {
        assertThat(named("{\"Name\":\"a\",\"name\":\"b\"}", Inner.class))
                .isEqualTo("{\"Name\":\"b\"}");
    }

    @Test
    void are_left_where_the_value_has_another_type() {
        assertThat(named("[{\"name\":1}]", Inner.class)).isEqualTo("[{\"name\":1}]");
        assertThat(named("{\"plain\":[{\"name\":1}]}", Outer.class))
                .isEqualTo("{\"Plain\":[{\"name\":1}]}");
    }
}
