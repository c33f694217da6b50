window.YTD.deleted_tweets.part0 = [
  {
    "tweet": {
      "id_str": "1764938940304507410",
      "id": "1764938940304507410",
      "created_at": "Tue Mar 05 09:00:05 +0000 2024",
      "full_text": "post 5 #H",
      "entities": {
        "hashtags": [
          {
            "text": "H"
          }
        ],
        "urls": [],
        "user_mentions": []
      },
      "source": "<a href=\"x\">W</a>",
      "retweeted": false,
      "deleted_at": "Fri Mar 08 09:12:09 +0000 2024"
    }
  }
]