package io.github.qualirepar.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileFormatTest {

    @ParameterizedTest
    @CsvSource({
        "'%PDF-1.7\n',               PDF",
        "'%PDF',                     UNKNOWN",
        "'%PDF-',                    PDF",
        "'\u00ff\u00d8\u00ff',       JPEG",
        "'\u00ff\u00d8\u00ff\u00e0', JPEG",
        "'\u00ff\u00d8',             UNKNOWN",
        "'\u0089PNG\r\n\u001a\n',    PNG",
        "'\u0089PNG\n\u001a\n\n',    UNKNOWN",
        "'....ftypheic....',         HEIC",
        "'....ftypmif1',             HEIC",
        "'....ftypHEIX',             HEIC",
        "'....ftypmp42....',         UNKNOWN",
        "'....ftyphei',              UNKNOWN",
        "'Bonjour',                  UNKNOWN",
        "'',                         EMPTY"
    })
    void theFirstBytesTellTheFormat(String head, FileFormat expected) {
        assertThat(FileFormat.of(head.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(expected);
    }

    @Test
    void onlyThreeFormatsAreTaken() {
        assertThat(FileFormat.values())
                .filteredOn(FileFormat::isAccepted)
                .containsExactly(FileFormat.PDF, FileFormat.JPEG, FileFormat.PNG);
    }

    @Test
    void everyFormatHasItsMediaType() {
        assertThat(FileFormat.PDF.mediaType()).isEqualTo("application/pdf");
        assertThat(FileFormat.JPEG.mediaType()).isEqualTo("image/jpeg");
        assertThat(FileFormat.PNG.mediaType()).isEqualTo("image/png");
    }

    @Test
    void anExtensionFitsInAnyCase() {
        assertThat(FileFormat.JPEG.matchesExtension("JPG")).isTrue();
        assertThat(FileFormat.JPEG.matchesExtension("jpeg")).isTrue();
        assertThat(FileFormat.JPEG.matchesExtension("pdf")).isFalse();
        assertThat(FileFormat.UNKNOWN.matchesExtension("")).isFalse();
    }
}
