window.__THAR_CONFIG = {
  "archiveInfo" : { "isPartialArchive" : true, "generationDate" : "2024-04-15T06:12:00.000Z" },
  "dataTypes" : { "tweets" : { "files" : [ { "fileName" : "data/tweets-part1.js", "count" : "2" }, { "fileName" : "data/account.js", "count" : "1" }, { "fileName" : "data/tweets.js", "count" : "7" } ] } }
}