package io.github.qualirepar.adapter.ecologic;

import java.util.Map;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Query;
import retrofit2.http.QueryMap;
import retrofit2.http.Streaming;
import retrofit2.http.Tag;

/**
 * The calls of the service (contract section 5.1): identifiers and dates travel in the query, the content in the body.
 * Answers are taken as they come, because not all of them are JSON; {@code null} leaves a parameter out.
 */
interface EcologicApi {

    /** Exactly this, without a charset (section 2). */
    MediaType JSON = MediaType.get("application/json");

    @Streaming
    @GET("getrepairsitesbyats")
    Call<ResponseBody> repairSites(@Tag SendWatch watch);

    @Streaming
    @GET("printbrandlist")
    Call<ResponseBody> brands(@Tag SendWatch watch);

    @Streaming
    @GET("printproducttypewithlabellist")
    Call<ResponseBody> products(@Tag SendWatch watch);

    @Streaming
    @GET("calculateecosupport")
    Call<ResponseBody> calculate(
            @Query("totalAmountInclVAT") String total,
            @Query("totalAmountInclVATCurrency") String currency,
            @Query("brandId") String brandId,
            @Query("productId") String productId,
            @Query("repairCode") @Nullable String repairCode,
            @Query("iRISSymptom") @Nullable String symptom,
            // Its one optional parameter bears a configured name (Q4).
            @QueryMap Map<String, String> repairDate,
            @Tag SendWatch watch);

    @Streaming
    @POST("createsupportrequest")
    Call<ResponseBody> createSupportRequest(
            @Query("callDate") String callDate,
            @Query("repairSiteId") String siteId,
            @Query("quoteNumber") String quoteNumber,
            @Body ClaimBody body,
            @Tag SendWatch watch);

    @Streaming
    @POST("updatesupportrequest")
    Call<ResponseBody> updateSupportRequest(
            @Query("requestId") String requestId,
            @Query("claimId") String requestIdAgain,
            @Query("callDate") String callDate,
            @Query("repairSiteId") String siteId,
            @Query("quoteNumber") String quoteNumber,
            @Body ClaimBody body,
            @Tag SendWatch watch);

    @Streaming
    @GET("getsupportrequestStatus")
    Call<ResponseBody> supportRequestStatus(@Query("requestId") String requestId, @Tag SendWatch watch);

    @Streaming
    @POST("createclaim")
    Call<ResponseBody> createClaim(
            @Query("requestId") @Nullable String requestId,
            @Query("repairEndDate") String repairEndDate,
            @Query("repairSiteId") String siteId,
            @Query("consumerInvoiceNumber") String invoiceNumber,
            @Query("quoteNumber") String quoteNumber,
            @Body ClaimBody body,
            @Tag SendWatch watch);

    @Streaming
    @POST("updateclaim")
    Call<ResponseBody> updateClaim(
            @Query("claimId") String claimId,
            @Query("repairEndDate") String repairEndDate,
            @Query("repairSiteId") String siteId,
            @Query("consumerInvoiceNumber") String invoiceNumber,
            @Query("quoteNumber") String quoteNumber,
            @Query("submit") boolean submit,
            @Body ClaimBody body,
            @Tag SendWatch watch);

    @Streaming
    @POST("attachfile")
    Call<ResponseBody> attachFile(
            @Query("claimId") String claimId,
            @Query("fileName") String fileName,
            @Query("fileExtension") String fileExtension,
            @Query("documentType") String documentType,
            @Body RequestBody content,
            @Tag SendWatch watch);

    @Streaming
    @POST("submitclaim")
    Call<ResponseBody> submitClaim(@Query("claimId") String claimId, @Body RequestBody nothing, @Tag SendWatch watch);

    @Streaming
    @GET("getclaimstatus")
    Call<ResponseBody> claimStatus(@Query("claimId") String claimId, @Tag SendWatch watch);
}
