package io.github.qualirepar.adapter.ecosystem;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;

/** Body of {@code POST …/upload-file} (contract section 7.1). */
record UploadFileBody(
        @JsonProperty("FileName") String fileName,
        @JsonProperty("FileType") String fileType,
        @JsonProperty("FileSizeInMB") BigDecimal fileSizeInMb) {

    /** Leaves the file's name out: shops name files after people. */
    @Override
    public String toString() {
        return "UploadFileBody[" + fileType + "]";
    }
}
