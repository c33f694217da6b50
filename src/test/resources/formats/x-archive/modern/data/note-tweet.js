window.YTD.note_tweet.part0 = [
  {
    "noteTweet": {
      "noteTweetId": "1764938940296118797",
      "createdAt": "2024-03-05T09:00:03.000Z",
      "core": {
        "text": "A long post, line by line, of which the archive keeps only the first part in tweets.js. A long post, line by line, of which the archive keeps only the first part in tweets.js. A long post, line by line, of which the archive keeps only the first part in tweets.js. A long post, line by line, of which the archive keeps only the first part in tweets.js. A long post, line by line, of which the archive keeps only the first part in tweets.js. ",
        "urls": []
      }
    }
  }
]