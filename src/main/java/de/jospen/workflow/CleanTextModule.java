package de.jospen.workflow;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.text.Normalizer;

/**
 * Every text arrives in one spelling: combining umlauts joined (NFC), blanks around it gone, line ends as {@code \n};
 * an empty text is no text.
 */
class CleanTextModule extends SimpleModule {

    CleanTextModule() {
        addDeserializer(String.class, new CleanText());
    }

    private static final class CleanText extends StdScalarDeserializer<String> {

        CleanText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isScalarValue()) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = Normalizer.normalize(parser.getValueAsString(), Normalizer.Form.NFC)
                    .replace("\r\n", "\n")
                    .strip();
            return text.isEmpty() ? null : text;
        }
    }
}
