using Verbatim.Web.Api;
using Verbatim.Web.Hosting;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseStaticWebAssets();

builder.AddLogging();
builder.AddVerbatimOptions();
builder.AddLibrary();
builder.AddPages();
builder.AddPageCache();

var app = builder.Build();

app.UseRequestLog();
app.UseMiddleware<FinishedAnswers>();
app.UseOneAddress();
app.UseHeadRequests();
app.UseSecurityHeaders();
app.UseMiddleware<LibraryAnswers>();
app.UseResponseCompression();
app.UseErrorPages();

app.MapStaticAssets();
app.MapPages();
app.MapVariants();
app.MapListForms();
app.MapFeeds();
app.MapMedia();
app.MapApi();
app.MapQuotes();
app.MapQuoteParts();
app.MapQuoteForms();
app.MapOEmbed();
app.MapSets();
app.MapDiscovery();
app.MapHealth();

app.AnnounceAddress();
return app.Serve();
