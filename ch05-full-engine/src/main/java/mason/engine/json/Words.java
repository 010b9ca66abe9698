// SPDX-License-Identifier: Apache-2.0
package mason.engine.json;

import com.google.gson.TypeAdapter;
import com.google.gson.annotations.JsonAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The words of a command. The API takes one text for a list of one word. */
@JsonAdapter(Words.Adapter.class)
public record Words(List<String> list) {

    public Words {
        list = List.copyOf(list);
    }

    public static Words of(String... words) {
        return new Words(List.of(words));
    }

    /** Reads an array of texts, or one text. */
    static final class Adapter extends TypeAdapter<Words> {

        @Override
        public void write(JsonWriter out, Words words) throws IOException {
            if (words == null) {
                out.nullValue();
                return;
            }
            out.beginArray();
            for (String word : words.list()) {
                out.value(word);
            }
            out.endArray();
        }

        @Override
        public Words read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return null;
            }
            return in.peek() == JsonToken.STRING ? Words.of(in.nextString()) : array(in);
        }

        private static Words array(JsonReader in) throws IOException {
            List<String> words = new ArrayList<>();
            in.beginArray();
            while (in.hasNext()) {
                words.add(in.nextString());
            }
            in.endArray();
            return new Words(words);
        }
    }
}
